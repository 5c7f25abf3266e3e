namespace OpenRouterGen.Core.Tests.Keywords;

/// <summary>What may become of a keyword, but for a diagnostic.</summary>
internal static class KeywordKinds
{
    /// <summary>It changes the client.</summary>
    public const string Used = "used";

    /// <summary>It changes what the client checks before it sends.</summary>
    public const string Checked = "checked";

    /// <summary>Nothing of it would change what is sent or read.</summary>
    public const string Ignored = "ignored";
}
