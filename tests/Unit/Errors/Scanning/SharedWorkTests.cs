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

    // On one processor, nothing is offered.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Work_can_be_completed_again(bool isOffered)
    {
        for (var i = 0; i < 100; i++)
        {
            var times = 0;
            var work = new SharedWork(() => Interlocked.Increment(ref times));
            if (isOffered)
                work.Offer();
            work.Complete();
            work.Complete();
            work.Withdraw();
            Assert.Equal(1, times);
        }
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

    [Fact]
    public void Work_that_is_withdrawn_is_not_going_on_and_does_not_begin_later()
    {
        for (var i = 0; i < 1000; i++)
        {
            var (begun, ended) = (0, 0);
            var work = new SharedWork(() =>
            {
                Interlocked.Increment(ref begun);
                Interlocked.Increment(ref ended);
            });
            work.Offer();
            work.Withdraw();
            var known = Volatile.Read(ref begun);
            Assert.Equal(known, Volatile.Read(ref ended));
            work.Withdraw();
            Assert.Equal(known, Volatile.Read(ref begun));
        }
    }

    [Fact]
    public void An_error_of_work_that_is_withdrawn_is_not_reported()
    {
        for (var i = 0; i < 100; i++)
        {
            var work = new SharedWork(() => throw new InvalidOperationException("broken"));
            work.Offer();
            work.Withdraw();
        }
    }
}
