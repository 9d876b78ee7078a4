using Xunit;

// Most of these tests wait for a silent peer or for another process, so more of them run at once than there are processors.
[assembly: CollectionBehavior(MaxParallelThreads = 6)]
