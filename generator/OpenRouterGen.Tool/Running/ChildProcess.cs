using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace OpenRouterGen.Tool.Running;

/// <summary>What another program printed.</summary>
internal sealed record ChildProcess(int ExitCode, byte[] Output, string Error)
{
    /// <summary>The output as a text.</summary>
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>Runs a program to its end; it does not outlive the command.</summary>
    /// <exception cref="ToolException">There is no such program.</exception>
    public static async Task<ChildProcess> RunAsync(string program, string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // What is read of the answers of 'dotnet' is read in English.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Start(start);
        process.StandardInput.Close();
        try
        {
            using var output = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
            var error = await process.StandardError.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await reading.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new ChildProcess(process.ExitCode, output.ToArray(), error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw ToolException.Input($"'{start.FileName}' did not start");
        }
        catch (Win32Exception exception)
        {
            throw ToolException.Input($"'{start.FileName}' cannot be run: {exception.Message}; install it, or give files instead", exception);
        }
    }
}
