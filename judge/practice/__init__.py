"""Practice: the plan, and statistics of what was done. Pure functions; what day it is, is an argument."""
