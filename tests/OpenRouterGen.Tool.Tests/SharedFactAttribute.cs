namespace OpenRouterGen.Tool.Tests;

/// <summary>A test that reads published documents; without them it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            Skip = "The folder ../shared with published documents is not on this machine.";
        }
    }

    public static string Folder { get; } = Path.Combine(Repository.Root, "..", "shared", "specs");
}
