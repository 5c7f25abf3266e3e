namespace OpenRouterGen.Comparison.Tests;

/// <summary>A test that needs the published documents beside the repository, and says so where there are none.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Repository.Specs is null)
        {
            Skip = "The folder ../shared with published documents is not on this machine.";
        }
    }
}
