namespace OpenRouterGen.Tool.Reference;

/// <summary>The names of pages: one for each type, and one where names differ in case alone, which some disks do not distinguish.</summary>
internal static class PageNames
{
    public const string Overview = "README.md";

    // What some systems take for a device, and the name of the first page.
    private static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "readme", "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <param name="types">The names of the types.</param>
    /// <returns>The page of each.</returns>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> types) => types
        .GroupBy(type => type, StringComparer.OrdinalIgnoreCase)
        .SelectMany(group => group.Select(type => (Type: type, Page: Of(group.Order(StringComparer.Ordinal).First()))))
        .ToDictionary(type => type.Type, type => type.Page, StringComparer.Ordinal);

    // No type has a dash.
    private static string Of(string type) => s_reserved.Contains(type) ? type + "-type.md" : type + ".md";
}
