#!/usr/bin/env python3
"""Draws what a terminal shows as an SVG: ANSI colours in, picture out, nothing but the standard library.

The pictures beside it are made from real runs:

    FORCE_COLOR=1 ./sallyport check www.example.com | docs/images/terminal-to-svg.py './sallyport check www.example.com' 15 > docs/images/check.svg
    FORCE_COLOR=1 ./sallyport owner | docs/images/terminal-to-svg.py 'sudo ./sallyport owner' 34 > docs/images/owner.svg

The arguments are the command to show above the output and how many lines of the output to draw.
"""
import html
import re
import sys

COLOURS = {"31": "#e06c75", "32": "#98c379", "33": "#e5c07b", "34": "#61afef", "35": "#c678dd", "36": "#56b6c2", "90": "#7f848e", "2": "#7f848e"}
BOLD, INK, PAPER = "#ffffff", "#d7dae0", "#1e2127"
LINE, CHARACTER, MARGIN = 19, 8.4, 20


def spans(line):
    """The parts of a line that share a look, as tspan elements."""
    look, drawn = set(), []
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        code = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if code:
            look = set() if code[1] in ("", "0") else look | set(code[1].split(";"))
        elif part:
            drawn.append(span(part, look))
    return "".join(drawn)


def span(text, look):
    colour = next((COLOURS[code] for code in sorted(look) if code in COLOURS), BOLD if "1" in look else None)
    fill = f' fill="{colour}"' if colour else ""
    weight = ' font-weight="bold"' if "1" in look else ""
    return f"<tspan{fill}{weight}>{html.escape(text)}</tspan>"


def main():
    command, count = sys.argv[1], int(sys.argv[2])
    lines = [f"$ {command}"] + sys.stdin.read().split("\n")[:count]
    widest = max(len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in lines)
    width, height = round(widest * CHARACTER + 2 * MARGIN), len(lines) * LINE + 2 * MARGIN - 9
    print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="14">')
    print(f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>')
    for row, line in enumerate(lines):
        print(f'<text x="{MARGIN}" y="{34 + row * LINE}" xml:space="preserve" fill="{INK}">{spans(line)}</text>')
    print("</svg>")


main()
