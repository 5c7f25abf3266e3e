namespace Playground.Runs;

/// <summary>What happens in a run.</summary>
internal enum RunEventKind
{
    /// <summary>A preview of a picture is there.</summary>
    Preview,

    /// <summary>A picture is there.</summary>
    Picture,

    /// <summary>A model has ended, well or not.</summary>
    Ended,

    /// <summary>All models have ended; nothing follows.</summary>
    Done,
}
