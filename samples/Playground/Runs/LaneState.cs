namespace Playground.Runs;

/// <summary>How far a model has come with its pictures.</summary>
internal enum LaneState
{
    UnderWay,

    Done,

    Failed,

    Cancelled,

    /// <summary>The playground stopped meanwhile, so nobody knows what became of it.</summary>
    Unknown,
}
