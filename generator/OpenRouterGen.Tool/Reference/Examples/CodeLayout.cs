namespace OpenRouterGen.Tool.Reference;

/// <summary>Code of several lines within other code.</summary>
internal static class CodeLayout
{
    /// <summary>Statements, or what stands within braces, one step to the right.</summary>
    public static string Indented(string code) => "    " + code.Replace("\n", "\n    ", StringComparison.Ordinal);

    /// <summary>What stands between two marks: in one line, or each item in lines of its own where one has several.</summary>
    public static string List(char open, IReadOnlyList<string> items, char close) => items.Any(IsLong)
        ? $"{open}\n{string.Concat(items.Select(item => Indented(item) + ",\n"))}{close}"
        : $"{open}{string.Join(", ", items)}{close}";

    /// <summary>Arguments: a single one begins in the line of the call.</summary>
    public static string Arguments(IReadOnlyList<string> items) => items.Count > 1 && items.Any(IsLong)
        ? $"(\n{string.Join(",\n", items.Select(Indented))})"
        : $"({string.Join(", ", items)})";

    /// <summary>An object with its members.</summary>
    public static string Initializer(string made, IReadOnlyList<string> members) => members.Count == 0
        ? made + "()"
        : $"{made}\n{{\n{string.Concat(members.Select(member => Indented(member) + ",\n"))}}}";

    private static bool IsLong(string code) => code.Contains('\n', StringComparison.Ordinal);
}
