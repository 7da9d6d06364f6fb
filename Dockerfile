# Built once, run as an ordinary user, with a PostgreSQL of one's own: see docs/operations.md.

FROM node:24.21-bookworm-slim AS build
WORKDIR /samhold
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs \
  && rm -rf dist/test dist/libs/testing \
  && find dist \( -name '*.spec.js*' -o -name '*.contract.js*' \) -delete

FROM node:24.21-bookworm-slim AS packages
WORKDIR /samhold
COPY package.json package-lock.json ./
# The image has its own Node and no embedded PostgreSQL, so the optional packages stay out.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24.21-bookworm-slim
ENV NODE_ENV=production \
    NODE_OPTIONS=--enable-source-maps \
    SAMHOLD_MODE=production \
    SAMHOLD_DATA=/var/lib/samhold \
    PORT=3000
WORKDIR /samhold
RUN install -d -o node -g node -m 0700 /var/lib/samhold
COPY --from=packages /samhold/node_modules node_modules
COPY --from=build /samhold/dist dist
COPY --from=build /samhold/schema schema
COPY package.json LICENSE ./
USER node
VOLUME /var/lib/samhold
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/api/main.js"]
