using OpenRouterGen.Comparison.Tests.Shared;

namespace OpenRouterGen.Comparison.Tests.Published;

/// <summary>A fact that needs the published documents, and is skipped where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (RepositoryFolder.Specs is null)
        {
            Skip = "the published documents are missing: ../shared/specs beside the repository";
        }
    }
}
