using System.Text;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Sources;

/// <summary>Reads what is piped in, which may have no end.</summary>
internal static class PipedText
{
    /// <summary>How a command line names what is piped in.</summary>
    public const string Name = "-";

    private const int Part = 16384;

    /// <exception cref="ToolException">It is longer than what a command can use.</exception>
    public static async Task<string> ReadAsync(ToolContext context, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[Part];
        int read;
        while ((read = await context.Input.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (text.Length + read > context.Limits.Bytes)
            {
                throw ToolException.Input($"what is piped in is longer than {context.Limits.Bytes} characters; pipe in less, or give a file");
            }

            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }
}
