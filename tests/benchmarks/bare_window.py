"""The least that a window with our libraries takes: ``python -m tests.benchmarks.bare_window DESCRIPTOR``."""

from __future__ import annotations

import os
import sys
import time

import pyqtgraph
import sqlalchemy
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class _Plot(pyqtgraph.PlotWidget):  # type: ignore[misc]
    """A plot that says when it was painted first."""

    said = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.said:
            self.said = True
            QTimer.singleShot(0, _painted)


def _painted() -> None:
    os.write(int(sys.argv[1]), f"{time.monotonic()}\n".encode())
    QTimer.singleShot(0, QApplication.closeAllWindows)


if __name__ == "__main__":
    application = QApplication(["bare"])
    with sqlalchemy.create_engine("sqlite://").connect() as connection:
        connection.exec_driver_sql("SELECT 1")
    window = QMainWindow()
    plot = _Plot()
    plot.plot([1, 3, 2])
    window.setCentralWidget(plot)
    window.resize(1600, 900)
    window.show()
    sys.exit(application.exec())
