"""Proves problems, for their authors: everything that is wrong, with file and line, and what each case is for.

verify.py        one problem, stage by stage
skeleton.py      the files that a new problem begins with
verification.py  what verifying found, as frozen values
"""
