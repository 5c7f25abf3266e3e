using OpenRouter;

namespace OpenRouterGen.AddOns.Tests.DependencyInjection;

/// <summary>Notes its name before each attempt.</summary>
internal sealed class NamedHook(string name, List<string> called) : OpenRouterHook
{
    public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken)
    {
        called.Add(name);
        return ValueTask.CompletedTask;
    }
}
