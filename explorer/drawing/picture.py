"""A dossier as a picture: the window's own scene on PNG, SVG or PDF, with title, trade chart, caption and sources.

Nothing here needs a display, and a file appears whole or not at all.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, QSizeF, QThread
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from explorer.dossier.message import Message
from explorer.drawing import fonts
from explorer.drawing.pdf_masks import mended
from explorer.drawing.picture_page import Page, compose_page, paint_page, title_of
from explorer.drawing.picture_request import PictureError, PictureRequest
from explorer.drawing.svg_lines import SvgLines
from explorer.drawing.text import TextShaper
from explorer.drawing.text_encoding import use_utf8
from explorer.exchange.files import write_file

FORMATS = ("png", "svg", "pdf")
_DOTS_PER_INCH = 96
_POINTS_PER_INCH = 72


def format_of(path: Path) -> str:
    """Return the format that a file's name asks for; raise :class:`PictureError` for any other."""
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in FORMATS:
        values = {"file": path.name}
        raise PictureError(Message("'{file}' ends in none of .png, .svg and .pdf, the pictures Dyad draws.", values))
    return suffix


def application(with_widgets: bool = True) -> QGuiApplication:
    """Return the application that painting needs: the running one, or a new one that asks for no display.

    Whatever QT_QPA_PLATFORM says: Qt would end the process where that display is not to be had.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    use_utf8()
    arguments = ["dyad", "-platform", "offscreen"]
    if with_widgets:
        from PySide6.QtWidgets import QApplication

        return QApplication(arguments)
    return QGuiApplication(arguments)


def render(request: PictureRequest, out: Path) -> None:
    """Draw a picture into the file ``out``, in the format of its suffix.

    Raises :class:`PictureError` for an unknown format, :class:`~explorer.exchange.files.FileProblem` where the file
    cannot be written; then nothing is left behind.
    """
    write_file(out, render_bytes(request, format_of(out)))


def render_bytes(request: PictureRequest, picture_format: str) -> bytes:
    """Return a picture as the bytes of a PNG, SVG or PDF file."""
    # The application must outlive the painting: where none runs yet, this name keeps it.
    running = application(with_widgets=request.with_trade and bool(request.flows))
    fonts.load()
    draw = {"png": _png, "svg": _svg, "pdf": _pdf}[picture_format]
    text = TextShaper(request.words.language, request.words.right_to_left)
    data = draw(request, compose_page(request, text), text)
    if not QThread.currentThread().loopLevel():  # A window's own loop must not be entered anew from one of its slots.
        running.processEvents()
    return data


def _png(request: PictureRequest, page: Page, text: TextShaper) -> bytes:
    width, height = (round(side * request.scale) for side in request.size)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise PictureError(Message("There is not enough memory for a picture of this size; ask for a smaller one."))
    image.setDevicePixelRatio(request.scale)
    dots = round(_DOTS_PER_INCH * request.scale / 0.0254)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    image.setText("Title", title_of(request))
    image.setText("Software", "Dyad")
    _paint(image, request, page, text)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise PictureError(Message("The picture could not be made into a PNG file."))
    return _bytes(buffer)


def _svg(request: PictureRequest, page: Page, text: TextShaper) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(_DOTS_PER_INCH)
    generator.setSize(QSize(*request.size))
    generator.setViewBox(QRect(0, 0, *request.size))
    generator.setTitle(title_of(request))
    generator.setDescription("Dyad")
    text.svg_lines = SvgLines()
    _paint(generator, request, page, text)
    data = text.svg_lines.written(_bytes(buffer))
    # A viewer without these fonts should still choose one that fits; and the size is in pixels, like the request.
    families = ",".join(fonts.families(request.words.language))
    named = f'font-family="{families}"'.encode()
    sized = f'<svg width="{request.size[0]}" height="{request.size[1]}"'.encode()
    data = re.sub(rb'<svg width="[^"]*" height="[^"]*"', sized, data, count=1)
    return data.replace(named, named[:-1] + b', sans-serif"')


def _pdf(request: PictureRequest, page: Page, text: TextShaper) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title_of(request))
    writer.setCreator("Dyad")
    writer.setResolution(_DOTS_PER_INCH)
    width, height = (side * _POINTS_PER_INCH / _DOTS_PER_INCH for side in request.size)
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageSize(size)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    _paint(writer, request, page, text)
    return mended(_bytes(buffer))


def _paint(device: QPaintDevice, request: PictureRequest, page: Page, text: TextShaper) -> None:
    painter = QPainter(device)
    try:
        paint_page(painter, page, request, text)
    finally:
        # A device that goes while it is painted on takes the process with it.
        painter.end()


def _bytes(buffer: QBuffer) -> bytes:
    buffer.close()
    data: QByteArray = buffer.data()
    return bytes(data.data())
