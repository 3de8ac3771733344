"""Som Academy: one judge that names the learner's mistake, for the page, the terminal and the class."""

__version__ = "0.1.0"
