namespace OpenRouter.Emulator.Capabilities;

/// <summary>What an endpoint says of one parameter.</summary>
internal abstract record Capability
{
    private Capability()
    {
    }

    /// <summary>One of these texts.</summary>
    internal sealed record OneOf(IReadOnlyList<string> Values) : Capability;

    /// <summary>A number between these, both allowed. For a list it is the number of items.</summary>
    internal sealed record Range(decimal Minimum, decimal Maximum) : Capability;

    /// <summary>Any value.</summary>
    internal sealed record Supported : Capability;

    /// <summary>A kind that is newer than the emulator, or one whose values nobody documented: everything passes.</summary>
    internal sealed record Unknown : Capability;
}
