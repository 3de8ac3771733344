"""The steps that turn the folders of the course into a site, a wheel and a tested clone."""
