namespace OpenRouterGen.Generator.AddOns;

/// <summary>An assembly that an add-on is made for, in these versions of it (major and minor).</summary>
internal sealed record AddOnNeed(string Assembly, string Lowest, string Newest)
{
    /// <summary>Reads <c>Some.Assembly 8.0 to 11.0</c>.</summary>
    public static AddOnNeed Read(string text)
    {
        var words = text.Split(' ');
        return words.Length == 4 && words[2] == "to"
            ? new AddOnNeed(words[0], words[1], words[3])
            : throw new FormatException($"'{text}' names no assembly and its versions");
    }

    public bool Takes(string version) => Version.Parse(version) is var found && Version.Parse(Lowest) <= found && found <= Version.Parse(Newest);
}
