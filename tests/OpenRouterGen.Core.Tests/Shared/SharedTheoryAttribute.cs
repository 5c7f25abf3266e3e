namespace OpenRouterGen.Core.Tests.Shared;

/// <summary>A theory that needs the published documents, and is skipped where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (SharedFolder.Specs is null)
        {
            Skip = "the published documents are missing: ../shared/specs beside the repository";
        }
    }
}
