using System.Text;

namespace OpenRouterGen.Generator.Tests.Safety;

/// <summary>
/// Changes a document the way people and broken tools do: most changes keep it readable and make it say something odd, so that they reach
/// building and emission; some break its characters. The same seed makes the same mutant.
/// </summary>
internal sealed class SpecMutator(string text)
{
    private static readonly string[] s_values =
    [
        "", "null", "~", "true", "false", "0", "-1", "1e400", ".nan", ".inf", "9223372036854775808", "0x1F", "''", "' '", "\"\\u0000\"", "\"\\uD800\"", "[]",
        "{}", "[null]", "[[]]", "[{}]", "{ '': {} }",
        "{ $ref: '#' }", "{ $ref: '#/components/schemas/ImageGenerationRequest' }", "{ $ref: 'http://169.254.169.254/x' }", "{ $ref: '../../etc/passwd#/a' }",
        "{ $ref: [] }", "{ type: string }",
        "{ type: [string, integer, 'null'] }", "{ type: array }", "{ oneOf: [] }", "{ anyOf: [{}] }",
        "{ anyOf: [{ type: object }, { type: array, items: {} }] }", "{ allOf: [] }", "{ allOf: [{ $ref: '#' }] }", "{ enum: [] }",
        "{ enum: [1, a, null] }", "{ const: [] }", "string", "integer", "number", "boolean", "array", "object", "date-time", "binary", "base64", "decimal",
        "unix-time", "class", "é😀", "x", "Equals", "System", "*x", "&x y", "<<",
    ];

    private static readonly string[] s_keys =
    [
        "$ref", "type", "oneOf", "anyOf", "allOf", "enum", "const", "items", "properties", "required", "additionalProperties", "discriminator", "mapping",
        "propertyName", "nullable", "format", "default", "pattern", "minimum",
        "maxItems", "content", "schema", "parameters", "in", "name", "responses", "'200'", "'2XX'", "default", "requestBody", "get", "post", "tags",
        "operationId", "security", "servers", "style", "explode", "deprecated", "''", "x-y",
        "text/event-stream", "application/json", "multipart/form-data", "x-openroutergen-type", "x-openroutergen-name", "x-openroutergen-enum-names",
        "x-openroutergen-stream", "x-openroutergen-pagination", "x-openroutergen-rules",
        "x-openroutergen-joined", "x-openroutergen-catalog", "x-openroutergen-implements", "x-openroutergen-shown",
        "x-openroutergen-security", "x-openroutergen-format",
        "x-speakeasy-name-override", "x-enum-varnames", "class", "file", "entries", "id",
    ];

    private static readonly string[] s_pieces =
        ["", " ", "  ", "\n", "\t", "\r", "\0", "\u0085", "\u2028", "\uFEFF", "\uD800", "-", "- ", "? ", ":", ": ", ",", "[", "]", "{", "}", "#", "&i ", "*i",
            "!", "!!int ", "|\n", ">\n", "'", "\"", "\\", "%", "@", "`", "---\n", "<<: "];

    private readonly string[] _lines = text.Split('\n');

    public string Mutant(int seed)
    {
        var random = new Random(seed);
        if (random.Next(20) == 0)
        {
            return Broken(random);
        }

        var lines = new List<string>(_lines);
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            Edit(lines, random);
        }

        return string.Join('\n', lines);
    }

    private void Edit(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count);
        switch (random.Next(8))
        {
            case 0:
                lines.RemoveRange(at, BlockLength(lines, at));
                break;
            case 1:
                Move(lines, at, random);
                break;
            case 2:
            case 3:
                lines[at] = WithValue(lines[at], s_values[random.Next(s_values.Length)]);
                break;
            case 4:
                lines[at] = WithValue(lines[at], Value(_lines[random.Next(_lines.Length)]));
                break;
            case 5:
                lines[at] = WithKey(lines[at], s_keys[random.Next(s_keys.Length)]);
                break;
            case 6:
                lines[at] = WithKey(lines[at], Key(_lines[random.Next(_lines.Length)]));
                break;
            default:
                lines.Insert(at, Indentation(lines[at]) + s_keys[random.Next(s_keys.Length)] + ": " + s_values[random.Next(s_values.Length)]);
                break;
        }

        if (lines.Count == 0)
        {
            lines.Add("");
        }
    }

    private string Broken(Random random)
    {
        var broken = new StringBuilder(text);
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(broken.Length);
            broken.Remove(at, Math.Min(random.Next(0, 6), broken.Length - at)).Insert(at, s_pieces[random.Next(s_pieces.Length)]);
        }

        return broken.ToString();
    }

    /// <summary>A block takes the place of another one, with the indentation that belongs there.</summary>
    private static void Move(List<string> lines, int from, Random random)
    {
        var block = lines.GetRange(from, BlockLength(lines, from));
        var to = random.Next(lines.Count);
        var here = Indentation(block[0]).Length;
        var there = Indentation(lines[to]);
        if (random.Next(2) == 0)
        {
            lines.RemoveRange(to, BlockLength(lines, to));
        }

        lines.InsertRange(to, block.Select(line => there + line[Math.Min(here, Indentation(line).Length)..]));
    }

    private static int BlockLength(List<string> lines, int at)
    {
        var indentation = Indentation(lines[at]).Length;
        var end = at + 1;
        while (end < lines.Count && Indentation(lines[end]).Length > indentation)
        {
            end++;
        }

        return end - at;
    }

    private static string Indentation(string line) => line[..(line.Length - line.TrimStart(' ').Length)];

    private static string Value(string line) => line.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var cut ? line[(cut + 2)..] : line.TrimStart(' ', '-');

    private static string WithValue(string line, string value) =>
        line.IndexOf(':') is >= 0 and var cut ? line[..(cut + 1)] + " " + value : Indentation(line) + "- " + value;

    private static string Key(string line) => line.IndexOf(':') is >= 0 and var cut ? line[..cut].TrimStart(' ', '-') : "x";

    private static string WithKey(string line, string key)
    {
        var cut = line.IndexOf(':');
        var start = line.Length - line.TrimStart(' ', '-').Length;
        return cut < start ? line : line[..start] + key + line[cut..];
    }
}
