"""What the frozen program runs first; nothing but the command line that `dyad` is everywhere."""

import sys

from explorer.__main__ import main

sys.exit(main())
