using System.Text;

namespace OpenRouterGen.Tool.Tests.Running;

/// <summary>A text that a test can wait for while it is written.</summary>
internal sealed class WatchedWriter : TextWriter
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WatchedWriter() => CoreNewLine = ['\n'];

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        lock (_gate)
        {
            _text.Append(value);
            _changed.TrySetResult();
        }
    }

    public override void WriteLine(string? value) => Write(value + "\n");

    public void Clear()
    {
        lock (_gate)
        {
            _text.Clear();
        }
    }

    /// <summary>Ends when the text has this in it.</summary>
    public async Task UntilAsync(string text)
    {
        for (var change = Change(text); change is not null; change = Change(text))
        {
            await change.WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    public override string ToString()
    {
        lock (_gate)
        {
            return _text.ToString();
        }
    }

    private Task? Change(string text)
    {
        lock (_gate)
        {
            if (_text.ToString().Contains(text, StringComparison.Ordinal))
            {
                return null;
            }

            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _changed.Task;
        }
    }
}
