namespace Sallyport.Tests;

/// <summary>A clock that stands still until it is moved; timers that are due then fire on the mover's thread.</summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The spans that timers were set to, in order.</summary>
    internal List<TimeSpan> Requested { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            var alarm = new Alarm(this, () => callback(state), _now + dueTime);
            Requested.Add(dueTime);
            _alarms.Add(alarm);
            return alarm;
        }
    }

    internal void Advance(TimeSpan by)
    {
        List<Alarm> due;
        lock (_lock)
        {
            _now += by;
            due = [.. _alarms.Where(alarm => alarm.Due <= _now)];
            due.ForEach(alarm => _alarms.Remove(alarm));
        }

        due.ForEach(alarm => alarm.Ring());
    }

    private void Remove(Alarm alarm)
    {
        lock (_lock) _alarms.Remove(alarm);
    }

    private sealed class Alarm(FakeClock clock, Action ring, DateTimeOffset due) : ITimer
    {
        internal DateTimeOffset Due => due;

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        internal void Ring() => ring();
    }
}
