namespace OpenRouterGen.Analyzers.Tests.Programs;

/// <summary>A member of a request for the tables of forms.</summary>
/// <param name="Name">The member.</param>
/// <param name="Type">The type of variables that it is set from.</param>
/// <param name="Wrong">A value that is refused.</param>
/// <param name="AlsoWrong">Another one.</param>
/// <param name="Right">A value that is accepted.</param>
/// <param name="Id">What is reported for a wrong value.</param>
internal sealed record FormMember(string Name, string Type, string Wrong, string AlsoWrong, string Right, string Id)
{
    public static IReadOnlyList<FormMember> All { get; } =
    [
        new("ImageCount", "int", "11", "0", "4", "ORG1001"),
        new("OutputCompression", "int", "101", "-1", "80", "ORG1001"),
        new("Quality", "string", "\"hihg\"", "\"best\"", "\"high\"", "ORG1002"),
        new("Resolution", "string", "\"2k\"", "\"8K\"", "\"2K\"", "ORG1002"),
        new("AspectRatio", "string", "\"16x9\"", "\"wide\"", "\"16:9\"", "ORG1002"),
        new("Background", "string", "\"clear\"", "\"white\"", "\"opaque\"", "ORG1002"),
        new("OutputFormat", "string", "\"jpg\"", "\"gif\"", "\"jpeg\"", "ORG1002"),
        new("Prompt", "string", "\"\"", "string.Empty", "\"a lake\"", "ORG1003"),
    ];

    /// <summary>A form with this member: <c>$W</c>, <c>$V</c> and <c>$R</c> are values, <c>$T</c> is the type, <c>$S(...)</c> sends.</summary>
    public string Fill(string form)
    {
        var sent = Name == "Prompt"
            ? "new ImageGenerationRequest { Model = \"m\", Prompt = ("
            : $"new ImageGenerationRequest {{ Model = \"m\", Prompt = \"p\", {Name} = (";
        return form.Replace("$S(", "Send(" + sent, StringComparison.Ordinal)
            .Replace(";;", ") });", StringComparison.Ordinal)
            .Replace("$W", Wrong, StringComparison.Ordinal)
            .Replace("$V", AlsoWrong, StringComparison.Ordinal)
            .Replace("$R", Right, StringComparison.Ordinal)
            .Replace("$T", Type, StringComparison.Ordinal)
            .Replace("{|", "{|" + Id + ":", StringComparison.Ordinal);
    }
}
