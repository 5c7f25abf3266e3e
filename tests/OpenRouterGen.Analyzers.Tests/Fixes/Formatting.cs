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
        new("pragmas", parts => "\n#pragma warning disable CS0168" + Lines(parts, part => part) + "#pragma warning restore CS0168\n"),
    ];

    public override string ToString() => Name;

    private static string Lines(IReadOnlyList<string> parts, Func<string, string> line, string last = ",") =>
        "\n" + string.Concat(parts.Select((part, i) => $"    {line(part)}{(i == parts.Count - 1 ? last : ",")}\n"));
}
