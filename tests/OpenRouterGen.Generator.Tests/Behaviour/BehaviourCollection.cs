namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>The tests that share the compiled documents.</summary>
[CollectionDefinition(Name)]
public sealed class BehaviourCollection : ICollectionFixture<BehaviourFixture>
{
    public const string Name = "behaviour";
}
