"""Tries the examples of ci/examples: validates their files, and runs what they would run. Used by ci/try-examples."""
