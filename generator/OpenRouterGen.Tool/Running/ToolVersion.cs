namespace OpenRouterGen.Tool.Running;

internal static class ToolVersion
{
    /// <summary>As the lock has it: <c>0.1.0</c>.</summary>
    public static string Text { get; } = typeof(ToolVersion).Assembly.GetName().Version!.ToString(3);
}
