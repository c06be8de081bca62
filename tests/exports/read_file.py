"""Reads a file with somebody else's reader and says as JSON what it found: read_file.py READER FILE."""

import json
import math
import sys


def kept(attributes):
    """Attributes that were there: igraph has a value of each for everything."""
    return {
        key: value
        for key, value in attributes.items()
        if value is not None and not (isinstance(value, float) and math.isnan(value))
    }


def from_networkx(graph):
    return {
        "about": {key: value for key, value in graph.graph.items() if isinstance(value, str)},
        "directed": graph.is_directed(),
        "nodes": [[node, kept(attributes)] for node, attributes in graph.nodes(data=True)],
        "edges": [
            [start, end, kept(attributes)] for start, end, attributes in graph.edges(data=True)
        ],
    }


def networkx_gexf(file):
    import networkx

    return from_networkx(networkx.read_gexf(file))


def networkx_graphml(file):
    import networkx

    return from_networkx(networkx.read_graphml(file))


def igraph_graphml(file):
    import igraph

    graph = igraph.Graph.Read_GraphML(file)
    names = graph.vs["id"] if graph.vcount() else []
    return {
        "about": {key: graph[key] for key in graph.attributes()},
        "directed": graph.is_directed(),
        "nodes": [[vertex["id"], kept(vertex.attributes())] for vertex in graph.vs],
        "edges": [
            [names[edge.source], names[edge.target], kept(edge.attributes())] for edge in graph.es
        ],
    }


def rdflib_turtle(file):
    import rdflib

    graph = rdflib.Graph().parse(file, format="turtle", publicID="urn:file")

    def term(value):
        if isinstance(value, rdflib.Literal):
            return {
                "value": str(value),
                "type": str(value.datatype) if value.datatype else None,
                "language": value.language,
                "valid": not value.ill_typed,
            }
        return str(value)

    return [[str(subject), str(predicate), term(thing)] for subject, predicate, thing in graph]


def pdfium_text(file):
    import pypdfium2

    document = pypdfium2.PdfDocument(file)
    return {
        "about": document.get_metadata_dict(),
        "pages": [page.get_textpage().get_text_range() for page in document],
    }


def markdown_zip(file):
    """The files of an archive, and what a reader of Markdown finds in its report.md."""
    import zipfile

    from markdown_it import MarkdownIt

    def text(token):
        return "".join(
            child.content if child.type in ("text", "code_inline") else "\n"
            for child in token.children
            if child.type in ("text", "code_inline", "hardbreak", "softbreak", "html_inline")
        )

    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
        tokens = MarkdownIt("commonmark").enable("table").parse(archive.read("report.md").decode())
    found = {"files": names, "headings": [], "paragraphs": [], "rows": [], "markup": [], "images": []}
    place = ""
    for token in tokens:
        if token.type == "html_block":
            found["markup"].append(token.content)
        if token.type in ("heading_open", "paragraph_open"):
            place = "headings" if token.type == "heading_open" else "paragraphs"
        if token.type == "tr_open":
            found["rows"].append([])
            place = "cells"
        if token.type == "inline":
            (found["rows"][-1] if place == "cells" else found[place]).append(text(token))
            for child in token.children:
                if child.type == "html_inline":
                    found["markup"].append(child.content)
                if child.type == "image":
                    found["images"].append(child.attrs["src"])
    return found


READERS = {
    "networkx-gexf": networkx_gexf,
    "networkx-graphml": networkx_graphml,
    "igraph-graphml": igraph_graphml,
    "rdflib-turtle": rdflib_turtle,
    "pdfium-text": pdfium_text,
    "markdown-zip": markdown_zip,
}

if __name__ == "__main__":
    _, reader, name = sys.argv
    json.dump(READERS[reader](name), sys.stdout)
