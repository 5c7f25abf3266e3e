namespace OpenRouterGen.Analyzers.Tests.Fixes;

/// <summary>A way to write the parts between braces, each with its comma but perhaps the last.</summary>
/// <param name="Name">The name in a test's output.</param>
/// <param name="Write">Writes the parts; the last one is followed by no comma of its own.</param>
internal sealed record Formatting(string Name, Func<IReadOnlyList<string>, string> Write)
{
    public static IReadOnlyList<Formatting> All { get; } =
    [
        new("one line", parts => " " + string.Join(", ", parts) + " "),
        new("lines", parts => Lines(parts, part => part, last: string.Empty)),
        new("trailing comma", parts => Lines(parts, part => part)),
        new("CRLF", parts => Lines(parts, part => "// kept\n    " + part).ReplaceLineEndings("\r\n")),
        new("tabs", parts => Lines(parts, part => part).Replace("    ", "\t", StringComparison.Ordinal)),
        new("comments above", parts => Lines(parts, part => $"// above {part.Length}\n    {part}")),
        new("comments behind", parts => "\n" + string.Concat(parts.Select((part, i) => $"    {part}, // behind {i}\n"))),
        new("comments behind the last without comma", parts => Lines(parts, part => part, last: " // behind\n    // and below")),
        new("comments within the line", parts => " /* first */ " + string.Join(" /* a */, /* b */ ", parts) + " /* last */ "),
        new("#if around", parts => Lines(parts, part => $"#if !NEVER\n    {part}").Replace(",\n", ",\n#endif\n", StringComparison.Ordinal)),
        new("#if before", parts => "\n#if NEVER\n    Nothing\n#endif" + Lines(parts, part => part)),
        new("#if after", parts => Lines(parts, part => part) + "#if NEVER\n    Nothing\n#endif\n"),
        new("regions", parts => Lines(parts, part => $"#region {part.Length}\n    {part}").Replace(",\n", ",\n#endregion\n", StringComparison.Ordinal)),
        new("commas first", parts => "\n    " + string.Join("\n    , ", parts) + "\n"),
        new("comments first", parts => "\n    " + string.Join("\n    // between\n    , ", parts) + "\n"),
        new("blank lines", parts => Lines(parts, part => $"\n\n    {part}\n    ")),
        new("comments around the sign", parts => Lines(parts, part => part.Replace(" = ", " /* is */ = /* said */ ", StringComparison.Ordinal))),
        new("a line for the value", parts => Lines(parts, part => part.Replace(" = ", " = // meant\n        ", StringComparison.Ordinal))),
        new("tabs and CRLF", parts => Lines(parts, part => $"// {part.Length}\n\t\t{part}").Replace("    ", "\t\t", StringComparison.Ordinal)
            .ReplaceLineEndings("\r\n")),
        new("#if and #else", parts => "\n#if NEVER\n    Nothing,\n#else" + Lines(parts, part => part) + "#endif\n"),
        new("#if in the middle", parts => "\n" + string.Join(",\n#if NEVER\n    Nothing,\n#endif\n", parts) + "\n"),
        new("two to a line", parts => "\n    " + string.Concat(parts.Select((part, i) => part + (i % 2 == 0 ? ", " : ",\n    "))) + "// all\n"),
        new("pragmas", parts => "\n#pragma warning disable CS0168" + Lines(parts, part => part) + "#pragma warning restore CS0168\n"),
    ];

    public override string ToString() => Name;

    private static string Lines(IReadOnlyList<string> parts, Func<string, string> line, string last = ",") =>
        "\n" + string.Concat(parts.Select((part, i) => $"    {line(part)}{(i == parts.Count - 1 ? last : ",")}\n"));
}
