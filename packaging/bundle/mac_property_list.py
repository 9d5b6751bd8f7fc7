"""What macOS reads of the app before it starts it (``Info.plist``): names, version, and that ``.dyad`` belongs to it.

Keys: Apple, "Information Property List" and "Uniform Type Identifiers".
"""

from __future__ import annotations

import re
from typing import Any

IDENTIFIER = "org.dyad-explorer.dyad"
"""The app's own name; unlike elsewhere it may hold no underscore here."""
ARCHIVE = "org.dyad-explorer.archive"
OLDEST_SYSTEM = "13.0"
"""The oldest macOS that Qt 6.11 supports."""


def properties(version: str) -> dict[str, Any]:
    """Return the list for a version of Dyad; ``CFBundleVersion`` may hold numbers only, the other names all of it."""
    numbers = re.match(r"\d+(?:\.\d+){0,2}", version)
    if numbers is None:
        raise ValueError(f"'{version}' does not begin with numbers")
    return {
        "CFBundleDisplayName": "Dyad",
        "CFBundleName": "Dyad",
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleVersion": numbers[0],
        "CFBundleShortVersionString": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "zh-Hant", "ar"],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Dyad archive",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [ARCHIVE],
                "CFBundleTypeIconFile": "dyad.icns",
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": ARCHIVE,
                "UTTypeDescription": "Dyad archive",
                "UTTypeConformsTo": ["public.data", "public.content"],
                "UTTypeIconFile": "dyad.icns",
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["dyad"],
                    "public.mime-type": ["application/vnd.dyad"],
                },
            }
        ],
        "LSApplicationCategoryType": "public.app-category.education",
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence",
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,
    }
