package org.qibu.server.trail;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections of which one breaks, as if the process or the network had died: before the database is asked something, or after it has done
 * it and before anybody hears. The moments are numbered through all that is asked.
 */
final class Breaking implements DataSource {
    private static final Set<String> ASKED = Set.of("execute", "executeQuery", "executeUpdate", "commit");

    private final DataSource source;
    private final int at;
    private int moment;
    private boolean broke;

    Breaking(DataSource source, int at) {
        this.source = source;
        this.at = at;
    }

    boolean broke() {
        return broke;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        return proxy(Connection.class, connection, connection);
    }

    private <T> T proxy(Class<T> type, T target, Connection connection) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (!ASKED.contains(method.getName())) {
                        Object result = invoke(target, method, arguments);
                        return result instanceof PreparedStatement statement
                                ? proxy(PreparedStatement.class, statement, connection)
                                : result;
                    }
                    breakIfDue(connection);
                    Object result = invoke(target, method, arguments);
                    breakIfDue(connection);
                    return result;
                }));
    }

    private void breakIfDue(Connection connection) throws SQLException {
        if (moment++ == at) {
            broke = true;
            connection.abort(Runnable::run);
            throw new SQLException("broken on purpose at " + at, "08006");
        }
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        source.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
