#!/bin/sh
# Run every test, once offscreen and once under Xvfb for what needs a window system, in one known surrounding.
# Both passes always run and both are told; the end is good only if both are. Arguments go to pytest.
set -eu
cd "$(dirname "$0")/../.."

export LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY XDG_SESSION_TYPE QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE QT_SCALE_FACTOR || true

offscreen=0
window=0
echo "== Tests without a window system"
QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest "$@" || offscreen=$?
echo "== Tests in a window system (Xvfb)"
QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args="-screen 0 1920x1200x24 -nolisten tcp" \
    .venv/bin/python -m pytest -m xvfb "$@" || window=$?

if [ "$offscreen" = 0 ] && [ "$window" = 0 ]; then
    echo "== All tests passed"
    exit 0
fi
echo "== Tests failed (without a window system: exit $offscreen; under Xvfb: exit $window)"
exit 1
