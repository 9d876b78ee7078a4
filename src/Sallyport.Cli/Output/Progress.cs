using Sallyport.Reports;
using Sallyport.Targets;

namespace Sallyport.Cli.Output;

/// <summary>One line on a terminal's standard error that says what is going on; nothing anywhere else.</summary>
internal sealed class Progress : IDisposable
{
    private const string Erase = "\r\u001b[K";
    private readonly Lock _lock = new();
    private readonly TextWriter? _to;
    private readonly int _count;
    private int _done;
    private string _line = string.Empty;

    internal Progress(Streams streams, bool quiet, int count)
    {
        _to = streams.ErrorIsTerminal && !quiet && streams.Environment("TERM") is not (null or "dumb") ? streams.Error : null;
        _count = count;
    }

    /// <summary>Says which target is looked at.</summary>
    internal void LookingAt(Target target) => Show($"looking at {Sanitizer.Clean(target.ToString())}{(_count > 1 ? $" ({_done + 1} of {_count})" : string.Empty)} …");

    /// <summary>Takes the line away while data is written.</summary>
    internal void Pause()
    {
        lock (_lock) _to?.Write(Erase);
    }

    /// <summary>Counts a finished target and shows the line again while others run.</summary>
    internal void Done()
    {
        lock (_lock)
        {
            _done++;
            if (_done < _count) _to?.Write(_line);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Pause();

    private void Show(string line)
    {
        lock (_lock)
        {
            _line = line;
            _to?.Write(Erase + line);
        }
    }
}
