# make serve   the course, ready in the browser        make test   everything is tested
# Variables: PYTHON, PORT, ONLY=ru (one language, live), SITE_URL=https://host/path/
PYTHON ?= python3
export PORT ONLY SITE_URL

.PHONY: serve site test mutants bench bench-browser lock clean
serve site test mutants bench bench-browser lock:
	@$(PYTHON) steps/house.py $@

clean:
	rm -rf .build site .venv node_modules
