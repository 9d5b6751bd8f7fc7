#!/bin/sh
# Have the desktop notice Dyad, or its absence. Where rpm's own triggers do it, this does it once more, in a moment.
# On removal nothing else happens: archives, backups and settings belong to their users and stay.
for order in "update-desktop-database -q /usr/share/applications" \
    "update-mime-database /usr/share/mime" \
    "gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor"; do
    # shellcheck disable=SC2086  # words of a command
    command -v "${order%% *}" >/dev/null 2>&1 && $order >/dev/null 2>&1
done
exit 0
