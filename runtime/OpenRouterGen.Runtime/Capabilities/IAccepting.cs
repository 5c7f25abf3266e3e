using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>A model or an endpoint that says what it accepts, whatever type says it.</summary>
public interface IAccepting
{
    internal StatedCapabilities Stated { get; }
}
