namespace OpenRouterGen.Generator.Tests;

/// <summary>Several of the tests that take longest, as <see cref="LongFactAttribute"/> is one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongTheoryAttribute : TheoryAttribute
{
    public LongTheoryAttribute() => Skip = LongFactAttribute.Reason;
}
