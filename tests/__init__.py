"""The laws of the course, the tool, the site and the page, as tests."""
