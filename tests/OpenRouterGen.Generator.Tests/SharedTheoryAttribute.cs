namespace OpenRouterGen.Generator.Tests;

/// <summary>A theory over the data beside the repository; see <see cref="SharedFactAttribute"/>.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (Repository.Shared is null) Skip = "The folder ../shared with published documents is not on this machine.";
    }
}
