"""The command line: what may be written there (`parser`), what it holds (`options`, `values`), and who does it
(`dispatch`).

Reading it loads neither Qt nor a database; only `dispatch` loads what a command needs, once it is to be run.
"""
