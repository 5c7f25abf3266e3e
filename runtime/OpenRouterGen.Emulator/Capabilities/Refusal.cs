namespace OpenRouter.Emulator.Capabilities;

/// <summary>Why a request is answered with 400.</summary>
/// <param name="Parameter">The wire name of the parameter at fault.</param>
/// <param name="Message">A sentence that names the parameter and what it may be.</param>
internal sealed record Refusal(string Parameter, string Message);
