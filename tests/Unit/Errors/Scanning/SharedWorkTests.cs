using SigTroubleshoot.Diagnosis.Scanning;

namespace SigTroubleshoot.Unit.Errors.Scanning;

public sealed class SharedWorkTests
{
    [Fact]
    public void Work_is_done_once_and_before_it_is_complete()
    {
        for (var i = 0; i < 1000; i++)
        {
            var times = 0;
            var work = new SharedWork(() => Interlocked.Increment(ref times));
            work.Offer();
            work.Complete();
            Assert.Equal(1, times);
        }
    }

    [Fact]
    public void Work_that_nobody_took_is_done_by_the_one_who_completes_it()
    {
        var thread = 0;
        new SharedWork(() => thread = Environment.CurrentManagedThreadId).Complete();
        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public void An_error_of_the_work_reaches_the_one_who_completes_it()
    {
        for (var i = 0; i < 100; i++)
        {
            var work = new SharedWork(() => throw new InvalidOperationException("broken"));
            work.Offer();
            Assert.Equal("broken", Assert.Throws<InvalidOperationException>(work.Complete).Message);
        }
    }
}
