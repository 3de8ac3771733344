# make venv    the environment alone, half a minute
# make serve   the course in your browser, http://127.0.0.1:8000     make test   everything is tested
# make site    the folder to publish     make mutants bench bench-browser bench-grading bench-site bench-course   measures
# make lock    every lock anew
# Variables: PYTHON=python3.12  PORT=8001  ONLY=ru (one language, live)  SITE_URL=https://host/path/  PYTEST="-k hint"
PYTHON ?= python3
export PORT ONLY SITE_URL PYTEST

.PHONY: venv serve site test mutants bench bench-browser bench-grading bench-site bench-course lock clean
venv serve site test mutants bench bench-browser bench-grading bench-site bench-course lock:
	@$(PYTHON) steps/make/main.py $@

clean:
	rm -rf .build site .venv node_modules
