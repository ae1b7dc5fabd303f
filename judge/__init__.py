"""A local judge for people who prepare for machine-learning-engineer interviews."""

__version__ = "0.1.0"
