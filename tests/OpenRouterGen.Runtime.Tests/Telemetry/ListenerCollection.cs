namespace OpenRouter.Tests.Telemetry;

/// <summary>Tests that listen to traces run alone: a listener hears every client of the process, and makes the platform send its own headers.</summary>
[CollectionDefinition(nameof(ListenerCollection), DisableParallelization = true)]
public sealed class ListenerCollection;
