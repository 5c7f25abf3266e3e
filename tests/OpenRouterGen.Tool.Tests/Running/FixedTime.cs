namespace OpenRouterGen.Tool.Tests.Running;

/// <summary>A clock that stands.</summary>
internal sealed class FixedTime(int year, int month, int day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
}
