"""`python -m lessor_desk`: the same as `lessor-desk`."""

from lessor_desk.cli.main import main

if __name__ == "__main__":
    main()
