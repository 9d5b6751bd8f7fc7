"""Dyad's icon as Windows (``.ico``) and macOS (``.icns``) want it, every size drawn from ``resources/icons/dyad.svg``.

Formats: Microsoft, "Icons" (the 1995 layout of ICONDIR and DIB entries, with PNG for 256 pixels, as since Windows
Vista); Apple's icns as the tools of macOS write it, whose entries are PNG files.
"""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parents[2] / "resources" / "icons" / "dyad.svg"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
"""Pixels: what Windows asks for at scales from 100 to 400 percent, so that it never has to stretch one."""
ICNS_SIZES = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
}
"""Type of entry and its pixels; ``ic10`` to ``ic14`` are for screens of double density."""
_MAC_SHARE = 824 / 1024
"""The part of a macOS icon's square that its body fills, by Apple's grid."""
_PNG_FROM = 256


def ico(target: Path) -> Path:
    """Write the icon for Windows to ``target`` and return that."""
    entries = [(size, _png(drawn(size)) if size >= _PNG_FROM else _dib(drawn(size))) for size in ICO_SIZES]
    place = 6 + 16 * len(entries)
    head = [struct.pack("<HHH", 0, 1, len(entries))]
    for size, data in entries:
        side = size % 256  # 0 stands for 256
        head.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), place))
        place += len(data)
    return _written(target, b"".join((*head, *(data for _, data in entries))))


def icns(target: Path) -> Path:
    """Write the icon for macOS to ``target`` and return that."""
    entries = [(kind, _png(drawn(size, _MAC_SHARE))) for kind, size in ICNS_SIZES.items()]
    body = b"".join(kind + struct.pack(">I", 8 + len(data)) + data for kind, data in entries)
    return _written(target, b"icns" + struct.pack(">I", 8 + len(body)) + body)


def drawn(size: int, share: float = 1.0) -> QImage:
    """Return the icon in a square of ``size`` pixels, of which it fills ``share`` in the middle."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    side = size * share
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF((size - side) / 2, (size - side) / 2, side, side))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # Qt takes the format's name as text
    return bytes(data.data())


def _dib(image: QImage) -> bytes:
    """Return the pixels from the lowest row up, and a mask of one bit each, which 32-bit pixels leave empty."""
    size = image.width()
    data = bytes(image.constBits())
    rows = [data[size * 4 * row :][: size * 4] for row in reversed(range(size))]
    mask = bytes(size * ((size + 31) // 32 * 4))
    head = struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, size * size * 4 + len(mask), 0, 0, 0, 0)
    return b"".join((head, *rows, mask))


def _written(target: Path, data: bytes) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return target
