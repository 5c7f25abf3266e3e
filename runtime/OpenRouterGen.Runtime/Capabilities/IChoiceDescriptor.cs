namespace OpenRouter;

/// <summary>A descriptor: one of these texts.</summary>
public interface IChoiceDescriptor
{
    /// <summary>The texts.</summary>
    IReadOnlyList<string> Values { get; }
}
