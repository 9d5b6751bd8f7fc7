"""Puts right how Qt writes what is half transparent into PDF files.

Qt (6.11) makes two mistakes that every viewer shows. It draws the alpha of a gradient as a grey shading and then
takes that shading as a mask by its alpha, which is full everywhere, where it means its luminosity: gradients come out
opaque. And it does not take the mask off again before something of constant alpha is filled: what follows a gradient
vanishes. See ISO 32000-1, 11.6.5.2 "Soft-mask dictionaries" (``/S /Luminosity``), 11.6.6 "Transparency group
XObjects" (``/CS``, which such a mask must have) and 11.6.5.3 (``/SMask /None``).

Both are mended in place without moving a byte, by leaving out spaces, idle decimals and the optional ``/Type`` of a
form, so that the offsets of the cross-reference table stay true.
"""

from __future__ import annotations

import re

_MASK = re.compile(rb"<< /SMask << /S /Alpha /G (\d+ 0 R) >> >>")
_GROUP = re.compile(
    rb"/Type /XObject\n/Subtype /Form\n(/BBox \[[^\]]*\]\n)/Group <</S /Transparency >>\n"
    rb"(/Resources <<\n/Shading << /Shader\d+ \d+ 0 R >>\n>>\n)"
)
_CONSTANT = re.compile(rb"<<\n/ca ([0-9.]+) \n/CA ([0-9.]+) \n>>")


def mended(data: bytes) -> bytes:
    """Return a PDF file as Qt wrote it with its masks put right; of the same length."""
    result = _MASK.sub(rb"<</SMask<</S/Luminosity/G \1>>>>  ", data)
    result = _GROUP.sub(rb"/Subtype /Form\n\1/Group <</S /Transparency/CS/DeviceGray >> \n\2", result)
    result = _CONSTANT.sub(_without_mask, result)
    if len(result) != len(data):
        raise AssertionError("mending a PDF must not move its objects")
    return result


def _without_mask(state: re.Match[bytes]) -> bytes:
    """Return a graphics state of constant alpha that also takes off any mask, with as many decimals as there is room
    for.
    """
    fill, stroke = (float(alpha) for alpha in state.groups())
    for decimals in range(9, 1, -1):
        new = f"<</ca {fill:.{decimals}g}/CA {stroke:.{decimals}g}/SMask/None>>".encode()
        if len(new) <= len(state[0]):
            return new.ljust(len(state[0]))
    return state[0]
