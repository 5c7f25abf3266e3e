namespace OpenRouterGen.Tool.Running;

/// <summary>What ends a command: one sentence that says what is wrong and what to do, and the exit code.</summary>
internal sealed class ToolException(int exitCode, string sentence, Exception? inner = null) : Exception(sentence, inner)
{
    public int ExitCode { get; } = exitCode;

    public static ToolException Input(string sentence, Exception? inner = null) => new(Running.ExitCode.Input, sentence, inner);

    public static ToolException Network(string sentence, Exception? inner = null) => new(Running.ExitCode.Network, sentence, inner);
}
