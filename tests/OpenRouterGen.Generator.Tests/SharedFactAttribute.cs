namespace OpenRouterGen.Generator.Tests;

/// <summary>A test that needs the data beside the repository, and says so where there is none.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Repository.Shared is null) Skip = "The folder ../shared with published documents is not on this machine.";
    }
}
